module.exports = () => {
  throw new Error('this build of blue makes no archives');
};
