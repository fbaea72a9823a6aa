/** Run by mongosh: makes three servers a replica set, and the user that Heming is there. What is there already stays as it is. */
const members = ['mongodb-1:27017', 'mongodb-2:27017', 'mongodb-3:27017'];
const { ROOT_PASSWORD, PASSWORD, PREFIX, SERVICES } = process.env;
const as = `root:${encodeURIComponent(ROOT_PASSWORD)}`;

const first = connect(`mongodb://${as}@${members[0]}/admin?directConnection=true`);
try {
  first.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  first.adminCommand({ replSetInitiate: { _id: 'heming', members: members.map((host, _id) => ({ _id, host })) } });
}

const city = connect(`mongodb://${as}@${members.join(',')}/admin?replicaSet=heming&serverSelectionTimeoutMS=60000`);
const roles = SERVICES.split(',').flatMap((service) => {
  const db = `${PREFIX}_${service}`;
  return ['readWrite', 'dbAdmin'].map((role) => ({ role, db }));
});
if (city.getUser('heming') === null) city.createUser({ user: 'heming', pwd: PASSWORD, roles });
else city.updateUser('heming', { pwd: PASSWORD, roles });
print('The replica set and its user are there.');
